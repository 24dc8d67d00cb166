using Microsoft.OData.Edm;

namespace Shuddhachar.Warehouse.OData;

/// <summary>Writes entity sets as an EDM model: what $metadata shows and what the parser of $filter knows.</summary>
sealed class EdmModelBuilder
{
    internal const string Namespace = "Shuddhachar";
    const string Container = "Warehouse";

    readonly EdmModel model = new();
    readonly EdmEntityContainer container = new(Namespace, Container);
    readonly Dictionary<EntitySet, EdmEntityType> types = [];
    readonly Dictionary<EntitySet, EdmEntitySet> sets = [];

    internal static IEdmModel Build(IReadOnlyList<EntitySet> entitySets)
    {
        var builder = new EdmModelBuilder();
        builder.model.AddElement(builder.container);
        foreach (var set in entitySets) builder.AddType(set);
        foreach (var set in entitySets) builder.AddNavigations(set);
        builder.Annotate(entitySets);
        return builder.model;
    }

    void AddType(EntitySet set)
    {
        var type = new EdmEntityType(Namespace, set.TypeName);
        foreach (var property in set.Properties)
        {
            var added = type.AddStructuralProperty(property.Name, TypeOf(property));
            if (property == set.Key) type.AddKeys(added);
        }
        model.AddElement(type);
        types.Add(set, type);
        sets.Add(set, container.AddEntitySet(set.Name, type));
    }

    void AddNavigations(EntitySet set)
    {
        foreach (var navigation in set.Navigations)
        {
            var info = new EdmNavigationPropertyInfo
            {
                Name = navigation.Name,
                Target = types[navigation.Target],
                TargetMultiplicity = navigation.IsCollection ? EdmMultiplicity.Many
                    : navigation.SourceProperty.IsNullable ? EdmMultiplicity.ZeroOrOne : EdmMultiplicity.One,
            };
            if (!navigation.IsCollection)
            {
                info.DependentProperties = [(IEdmStructuralProperty)types[set].FindProperty(navigation.SourceProperty.Name)];
                info.PrincipalProperties = types[navigation.Target].Key();
            }
            sets[set].AddNavigationTarget(types[set].AddUnidirectionalNavigation(info), sets[navigation.Target]);
        }
    }

    void Annotate(IReadOnlyList<EntitySet> entitySets)
    {
        var annotations = new EdmAnnotations(model);
        annotations.DescribeContainer(container);
        foreach (var set in entitySets)
        {
            annotations.Describe(sets[set], types[set], set.Comment);
            foreach (var property in set.Properties) annotations.Describe(types[set].FindProperty(property.Name), property.Comment);
        }
    }

    static IEdmPrimitiveTypeReference TypeOf(EntityProperty property) => property.Type.Edm switch
    {
        EdmPrimitiveTypeKind.Decimal => EdmCoreModel.Instance.GetDecimal(property.Type.Precision, property.Type.Scale, property.IsNullable),
        var kind => EdmCoreModel.Instance.GetPrimitive(kind, property.IsNullable),
    };
}
