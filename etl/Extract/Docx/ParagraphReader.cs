using System.Text;
using Shuddhachar.Etl.Extract.Package;

namespace Shuddhachar.Etl.Extract.Docx;

/// <summary>
/// The text of one paragraph as it is printed: insertions but no deletions, results of fields but not their codes, nothing hidden or
/// struck out. A text box stands behind the paragraph it is fixed to.
/// </summary>
sealed class ParagraphReader(PartXml xml, BlockReader blocks)
{
    /// <summary>A sign of a symbol font; which one it shows is only known to the font.</summary>
    const char Symbol = '\u25A1';

    readonly StringBuilder _text = new();
    readonly List<Block> _boxes = [];

    public IEnumerable<Block> Read()
    {
        Children();
        return _boxes.Prepend(Block.Paragraph(_text.ToString()));
    }

    void Children() => xml.Children(() =>
    {
        switch (xml.Name)
        {
            case "r":
                ReadRun();
                break;
            case "del" or "moveFrom":
                Leave();
                break;
            case "pPr":
                xml.Children(() =>
                {
                    if (xml.Name == "sectPr") blocks.ReadSection();
                    else if (xml.Name == "numPr") blocks.CountsItself();
                });
                break;
            case "AlternateContent":
                BlockReader.FirstOf(xml, Children);
                break;
            case "hyperlink" or "smartTag" or "sdt" or "sdtContent" or "ins" or "moveTo" or "fldSimple" or "customXml" or "dir" or "bdo":
                Children();
                break;
        }
    });

    void ReadRun()
    {
        var (isHidden, isRaised, from) = (false, false, _text.Length);
        xml.Children(() =>
        {
            switch (xml.Name)
            {
                case "rPr":
                    xml.Children(() =>
                    {
                        isHidden |= xml.Name is "vanish" or "strike" or "dstrike" && xml.IsSwitchedOn;
                        isRaised |= xml.Name == "vertAlign" && xml["val"] != "baseline";
                    });
                    break;
                case "t":
                    _text.Append(xml.Text());
                    break;
                case "tab":
                    _text.Append('\t');
                    break;
                case "br" or "cr":
                    _text.Append('\n');
                    break;
                case "noBreakHyphen":
                    _text.Append('-');
                    break;
                case "sym":
                    _text.Append(Symbol);
                    break;
                case "drawing" or "pict" or "object":
                    ReadBoxes();
                    break;
                case "AlternateContent":
                    BlockReader.FirstOf(xml, ReadBoxes);
                    break;
            }
        });
        if (isHidden)
        {
            blocks.LeaveOut(_text.ToString(from, _text.Length - from));
            _text.Length = from;
        }
        else if (isRaised && _text.Length > from && char.IsDigit(_text[from]))
        {
            // the mark of a note beside a figure must not become a digit of it
            _text.Insert(from, '^');
        }
    }

    /// <summary>Deleted by a change that is still tracked.</summary>
    void Leave() => xml.Children(() => xml.Children(() =>
    {
        if (xml.Name is "delText" or "t") blocks.LeaveOut(xml.Text());
    }));

    void ReadBoxes() => xml.Children(() =>
    {
        if (xml.Name == "txbxContent") _boxes.AddRange(blocks.Read());
        else ReadBoxes();
    });
}
