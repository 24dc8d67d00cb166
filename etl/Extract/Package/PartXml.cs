using System.Text;
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

    public PartXml(MemoryStream part)
    {
        CheckTags(part.GetBuffer().AsSpan(0, (int)part.Length));
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

    /// <summary>A switch that is an element: there is on, unless its value says otherwise.</summary>
    public bool IsSwitchedOn => this["val"] is not ("0" or "false" or "off");

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
        var text = new StringBuilder();
        while (Read() && _xml.Depth > depth)
        {
            if (_xml.Depth != depth + 1 || _xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)) continue;
            text.Append(_xml.Value);
            if (text.Length > PackageLimits.LongestText) throw PackageFault.Beyond($"a text of {text.Length} letters", $"{PackageLimits.LongestText}");
        }
        return text.ToString();
    }

    /// <summary>A tag with a million attributes would keep any xml reader busy for a minute.</summary>
    static void CheckTags(ReadOnlySpan<byte> xml)
    {
        for (var at = xml.IndexOf((byte)'<'); at >= 0; at = Next(xml, at, "<"u8))
        {
            var rest = xml[at..];
            if (rest.StartsWith("<!--"u8)) at = Next(xml, at, "-->"u8);
            else if (rest.StartsWith("<![CDATA["u8)) at = Next(xml, at, "]]>"u8);
            else if (EndOfTag(rest) > PackageLimits.LongestTag) throw PackageFault.Beyond("a tag too long for any office program", $"{PackageLimits.LongestTag}");
            if (at < 0) return;
        }
    }

    static int Next(ReadOnlySpan<byte> xml, int at, ReadOnlySpan<byte> mark) => xml[(at + 1)..].IndexOf(mark) is var step and >= 0 ? at + 1 + step : -1;

    /// <summary>Where a tag ends, looked for no further than it may; a `>` in quotes is text.</summary>
    static int EndOfTag(ReadOnlySpan<byte> tag)
    {
        var within = tag[..Math.Min(tag.Length, PackageLimits.LongestTag + 1)];
        for (var at = 0; at < within.Length;)
        {
            var step = within[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (step < 0) break;
            at += step;
            if (within[at] == '>') return at;
            var close = within[(at + 1)..].IndexOf(within[at]);
            if (close < 0) break;
            at += close + 2;
        }
        return within.Length;
    }

    bool Read()
    {
        var isThere = _xml.Read();
        if (_xml.Depth > PackageLimits.DeepestXml) throw PackageFault.Beyond("elements within elements", $"{PackageLimits.DeepestXml}");
        return isThere;
    }

    public void Dispose() => _xml.Dispose();
}
