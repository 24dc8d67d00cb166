using System.Xml;

namespace Shuddhachar.Etl.Extract.Package;

/// <summary>
/// One xml part, read forward once. Elements go by their local names, so that the strict and the transitional namespaces of ECMA-376 are
/// one. No document type, no entity, nothing fetched, no depth without end.
/// </summary>
sealed class PartXml : IDisposable
{
    static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    readonly XmlReader _xml;

    public PartXml(Stream part)
    {
        _xml = XmlReader.Create(part, s_settings);
        while (_xml.NodeType != XmlNodeType.Element && _xml.Read()) { }
    }

    /// <summary>Local name of the element the reader stands on.</summary>
    public string Name => _xml.LocalName;

    /// <summary>The attribute of this local name, in whatever namespace; null when it is not there.</summary>
    public string? this[string attribute]
    {
        get
        {
            if (_xml.GetAttribute(attribute) is { } plain) return plain;
            string? found = null;
            for (var isThere = _xml.MoveToFirstAttribute(); isThere && found is null; isThere = _xml.MoveToNextAttribute())
                if (_xml.LocalName == attribute) found = _xml.Value;
            _xml.MoveToElement();
            return found;
        }
    }

    /// <summary>A switch of ECMA-376: absent is off, present without value is on.</summary>
    public bool IsOn(string attribute) => this[attribute] is { } value && value is not ("0" or "false" or "off");

    /// <summary>Visits the children of the current element in order; what a visit leaves unread is passed over.</summary>
    public void Children(Action visit)
    {
        if (_xml.IsEmptyElement) return;
        var depth = _xml.Depth;
        while (Read() && _xml.Depth > depth)
            if (_xml.NodeType == XmlNodeType.Element && _xml.Depth == depth + 1) visit();
    }

    /// <summary>The text directly inside the current element.</summary>
    public string Text()
    {
        if (_xml.IsEmptyElement) return "";
        var depth = _xml.Depth;
        var text = "";
        while (Read() && _xml.Depth > depth)
            if (_xml.Depth == depth + 1 && _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text += _xml.Value;
        return text;
    }

    bool Read()
    {
        var isThere = _xml.Read();
        if (_xml.Depth > PackageLimits.DeepestXml) throw PackageFault.Beyond("elements within elements", $"{PackageLimits.DeepestXml}");
        return isThere;
    }

    public void Dispose() => _xml.Dispose();
}
