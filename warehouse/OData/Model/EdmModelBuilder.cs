using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

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
        builder.model.SetEdmReferences(ServiceStatements.Vocabularies.Select(Reference));
        foreach (var (name, alias) in ServiceStatements.Vocabularies) builder.model.SetNamespaceAlias(name, alias);
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
            // the way back comes into the model with the way there
            if (navigation.IsCollection) continue;
            var there = new EdmNavigationPropertyInfo
            {
                Name = navigation.Name,
                Target = types[navigation.Target],
                TargetMultiplicity = navigation.SourceProperty.IsNullable ? EdmMultiplicity.ZeroOrOne : EdmMultiplicity.One,
                DependentProperties = [(IEdmStructuralProperty)types[set].FindProperty(navigation.SourceProperty.Name)],
                PrincipalProperties = types[navigation.Target].Key(),
            };
            var back = navigation.Target.Navigations.SingleOrDefault(n => n.Name == navigation.Partner);
            if (back is null)
            {
                sets[set].AddNavigationTarget(types[set].AddUnidirectionalNavigation(there), sets[navigation.Target]);
                continue;
            }
            var property = types[set].AddBidirectionalNavigation(
                there, new EdmNavigationPropertyInfo { Name = back.Name, Target = types[set], TargetMultiplicity = EdmMultiplicity.Many });
            sets[set].AddNavigationTarget(property, sets[navigation.Target]);
            sets[navigation.Target].AddNavigationTarget(property.Partner, sets[set]);
        }
    }

    void Annotate(IReadOnlyList<EntitySet> entitySets)
    {
        var annotations = new EdmAnnotations(model);
        annotations.DescribeService(container);
        foreach (var set in entitySets)
        {
            annotations.Describe(set, sets[set], types[set]);
            foreach (var property in set.Properties) annotations.Describe(types[set].FindProperty(property.Name), property.Comment);
        }
    }

    static EdmReference Reference((string Namespace, string Alias) vocabulary)
    {
        var reference = new EdmReference(new Uri($"https://oasis-tcs.github.io/odata-vocabularies/vocabularies/{vocabulary.Namespace}.xml"));
        reference.AddInclude(new EdmInclude(vocabulary.Alias, vocabulary.Namespace));
        return reference;
    }

    static IEdmPrimitiveTypeReference TypeOf(EntityProperty property) => property.Type.Edm switch
    {
        EdmPrimitiveTypeKind.Decimal => EdmCoreModel.Instance.GetDecimal(property.Type.Precision, property.Type.Scale, property.IsNullable),
        var kind => EdmCoreModel.Instance.GetPrimitive(kind, property.IsNullable),
    };
}
