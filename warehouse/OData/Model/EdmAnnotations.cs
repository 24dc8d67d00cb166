using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;

namespace Shuddhachar.Warehouse.OData;

/// <summary>What $metadata says about the data, in both languages, and about what this service does and does not do.</summary>
sealed class EdmAnnotations(EdmModel model)
{
    const string Capabilities = "Org.OData.Capabilities.V1.";

    /// <summary>Description is the English sentence, LongDescription the Bangla one: the vocabulary has no room for two languages in one term.</summary>
    internal void Describe(IEdmVocabularyAnnotatable target, Comment comment)
    {
        if (comment.En.Length > 0) model.SetDescriptionAnnotation(target, comment.En);
        if (comment.Bn.Length > 0) model.SetLongDescriptionAnnotation(target, comment.Bn);
    }

    internal void Describe(EdmEntitySet set, EdmEntityType type, Comment comment)
    {
        Describe(type, comment);
        Describe(set, comment);
        Say(set, "InsertRestrictions", No("Insertable"));
        Say(set, "UpdateRestrictions", No("Updatable"));
        Say(set, "DeleteRestrictions", No("Deletable"));
        Say(set, "ExpandRestrictions", No("Expandable"));
        Say(set, "SearchRestrictions", No("Searchable"));
        Say(set, "FilterRestrictions", Yes("Filterable"));
        Say(set, "SortRestrictions", Yes("Sortable"));
        Say(set, "CountRestrictions", Yes("Countable"));
        Say(set, "TopSupported", new EdmBooleanConstant(true));
        Say(set, "SkipSupported", new EdmBooleanConstant(true));
    }

    internal void DescribeContainer(EdmEntityContainer container)
    {
        Say(container, "BatchSupported", new EdmBooleanConstant(false));
        Say(container, "AsynchronousRequestsSupported", new EdmBooleanConstant(false));
        Say(container, "KeyAsSegmentSupported", new EdmBooleanConstant(false));
    }

    static EdmRecordExpression No(string property) => new(new EdmPropertyConstructor(property, new EdmBooleanConstant(false)));

    static EdmRecordExpression Yes(string property) => new(new EdmPropertyConstructor(property, new EdmBooleanConstant(true)));

    void Say(IEdmVocabularyAnnotatable target, string term, IEdmExpression value)
    {
        // a vocabulary that the library has not built in cannot be written with it
        if (model.FindTerm(Capabilities + term) is not { } known) return;
        var annotation = new EdmVocabularyAnnotation(target, known, value);
        annotation.SetSerializationLocation(model, EdmVocabularyAnnotationSerializationLocation.Inline);
        model.AddVocabularyAnnotation(annotation);
    }
}
