using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Shuddhachar.Warehouse.OData;

/// <summary>Two decisions of Microsoft's parser that are taken differently here: unknown names, and numbers of different types beside each other.</summary>
sealed class StrictResolver(EntitySet set) : ODataUriResolver
{
    /// <summary>Rejects an unknown property by name, where the parser would answer with a sentence of its own and no name to point at.</summary>
    /// <exception cref="RejectedException">ODT202.</exception>
    public override IEdmProperty ResolveProperty(IEdmStructuredType type, string propertyName)
    {
        if (base.ResolveProperty(type, propertyName) is { } property) return property;
        var typeName = (type as IEdmSchemaElement)?.Name ?? set.TypeName;
        var known = type.Properties().Select(p => p.Name);
        throw new RejectedException(RejectionCodes.UnknownProperty, propertyName, typeName, string.Join(", ", known));
    }

    /// <summary>
    /// Lets any two numbers meet as they are: the parser takes 8.5 for a Single and then finds no common type for
    /// `TargetNumber lt RankNo mul 8.5`. <see cref="ExpressionBinder"/> finds the type that SQL will give.
    /// </summary>
    public override void PromoteBinaryOperandTypes(
        BinaryOperatorKind binaryOperatorKind, ref SingleValueNode leftNode, ref SingleValueNode rightNode, out IEdmTypeReference typeReference)
    {
        if (!IsNumber(leftNode.TypeReference) || !IsNumber(rightNode.TypeReference))
        {
            base.PromoteBinaryOperandTypes(binaryOperatorKind, ref leftNode, ref rightNode, out typeReference);
            return;
        }
        var isArithmetic = binaryOperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply
            or BinaryOperatorKind.Divide or BinaryOperatorKind.Modulo;
        typeReference = isArithmetic ? Wider(leftNode.TypeReference, rightNode.TypeReference) : EdmCoreModel.Instance.GetBoolean(isNullable: true);
    }

    static bool IsNumber(IEdmTypeReference? type) => type is not null && (type.IsIntegral() || type.IsDecimal() || type.IsFloating());

    static IEdmPrimitiveTypeReference Wider(IEdmTypeReference left, IEdmTypeReference right)
    {
        if (left.IsDouble() || right.IsDouble()) return EdmCoreModel.Instance.GetDouble(isNullable: true);
        if (!left.IsIntegral() || !right.IsIntegral()) return EdmCoreModel.Instance.GetDecimal(isNullable: true);
        // no wider than need be: substring() takes only an Int32
        return left.IsInt64() || right.IsInt64() ? EdmCoreModel.Instance.GetInt64(isNullable: true) : EdmCoreModel.Instance.GetInt32(isNullable: true);
    }
}
