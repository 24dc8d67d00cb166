using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Vocabularies;

namespace Shuddhachar.Warehouse.OData;

/// <summary>One thing that $metadata says of the service or of a set: a vocabulary's term and its value.</summary>
sealed record Statement(string Term, IEdmExpression Value)
{
    internal static IEdmExpression Yes { get; } = new EdmBooleanConstant(true);

    internal static IEdmExpression No { get; } = new EdmBooleanConstant(false);

    internal static IEdmExpression Text(string text) => new EdmStringConstant(text);

    internal static IEdmExpression Number(int number) => new EdmIntegerConstant(number);

    internal static IEdmExpression Member(string enumType, string member)
    {
        var type = new EdmEnumType(enumType[..enumType.LastIndexOf('.')], enumType[(enumType.LastIndexOf('.') + 1)..]);
        return new EdmEnumMemberExpression(type.AddMember(member, new EdmEnumMemberValue(0)));
    }

    internal static IEdmExpression List(params IEnumerable<IEdmExpression> items) => new EdmCollectionExpression(items);

    internal static IEdmExpression Texts(params IEnumerable<string> texts) => List(texts.Select(Text));

    internal static IEdmExpression Record(params IEnumerable<(string Name, IEdmExpression Value)> properties) =>
        new EdmRecordExpression(properties.Select(p => new EdmPropertyConstructor(p.Name, p.Value)));

    internal EdmTerm UnknownTerm()
    {
        var dot = Term.LastIndexOf('.');
        return new EdmTerm(Term[..dot], Term[(dot + 1)..], EdmCoreModel.Instance.GetUntyped());
    }
}
