using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;

namespace Shuddhachar.Warehouse.OData;

/// <summary>What $metadata says about the data, in both languages, and about what this service does and does not do.</summary>
sealed class EdmAnnotations(EdmModel model)
{
    /// <summary>Description is the English sentence, LongDescription the Bangla one: the vocabulary has no room for two languages in one term.</summary>
    internal void Describe(IEdmVocabularyAnnotatable target, Comment comment)
    {
        if (comment.En.Length > 0) model.SetDescriptionAnnotation(target, comment.En);
        if (comment.Bn.Length > 0) model.SetLongDescriptionAnnotation(target, comment.Bn);
    }

    internal void Describe(EntitySet set, EdmEntitySet edmSet, EdmEntityType type)
    {
        Describe(type, set.Comment);
        Describe(edmSet, set.Comment);
        foreach (var statement in ServiceStatements.OfEverySet) Say(edmSet, statement);
        foreach (var aggregate in set.CustomAggregates)
            Say(edmSet, ServiceStatements.CustomAggregate, aggregate.Name);
        if (set.AlternateKeys.Count > 0) Say(type, ServiceStatements.AlternateKeys(set.AlternateKeys));
    }

    internal void DescribeService(EdmEntityContainer container)
    {
        foreach (var statement in ServiceStatements.OfTheService) Say(container, statement);
    }

    void Say(IEdmVocabularyAnnotatable target, Statement statement, string? qualifier = null)
    {
        // a term of a vocabulary that the library does not know is written all the same: readers know it by its name
        var term = model.FindTerm(statement.Term) ?? statement.UnknownTerm();
        var annotation = new EdmVocabularyAnnotation(target, term, qualifier, statement.Value);
        annotation.SetSerializationLocation(model, EdmVocabularyAnnotationSerializationLocation.Inline);
        model.AddVocabularyAnnotation(annotation);
    }
}
