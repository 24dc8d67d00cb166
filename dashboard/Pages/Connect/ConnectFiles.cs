using System.Net.Mime;
using System.Reflection;
using System.Security;
using System.Text;
using System.Text.Json;
using Shuddhachar.Dashboard.Access;

namespace Shuddhachar.Dashboard.Pages.Connect;

/// <summary>What other tools need to reach the OData service: code to paste, and files that Power BI and Excel open.</summary>
static class ConnectFiles
{
    internal const string PowerBi = "/connect/shuddhachar.pbids";
    internal const string Excel = "/connect/shuddhachar.odc";

    /// <summary>The set that the samples read.</summary>
    const string Set = "Rankings";

    internal static void MapConnectFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PowerBi, (HttpRequest request) => Download(PowerBiFile(Service(request)), MediaTypeNames.Application.Json, PowerBi)).Needs(Right.Look);
        routes.MapGet(Excel, (HttpRequest request) => Download(ExcelFile(Service(request)), "text/x-ms-odc", Excel)).Needs(Right.Look);
    }

    /// <summary>The service's address as this reader reaches it.</summary>
    internal static string Service(HttpRequest request) => $"{request.Scheme}://{request.Host}{Urls.OData}";

    /// <summary>A file of Code/ with the service's address in it.</summary>
    internal static string Sample(string name, string service)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("connect/" + name)!);
        return reader.ReadToEnd().Replace("{service}", service, StringComparison.Ordinal).Replace("{set}", Set, StringComparison.Ordinal).TrimEnd();
    }

    static IResult Download(string content, string type, string path) => Results.File(Encoding.UTF8.GetBytes(content), type, Path.GetFileName(path));

    static string PowerBiFile(string service) => JsonSerializer.Serialize(new
    {
        version = "0.1",
        connections = new[] { new { details = new { protocol = "odata", address = new { url = service } }, options = new { }, mode = "Import" } },
    });

    /// <summary>
    /// An Office Data Connection [MS-ODCFF] around a query of Power Query. The other kind that Excel knows, DataFeed, reads Atom only, which
    /// no OData 4 service needs to write.
    /// </summary>
    static string ExcelFile(string service)
    {
        var mashup = $"""
            <Mashup xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.microsoft.com/DataMashup"><Client>EXCEL</Client><Version>2.140.405.0</Version><MinVersion>2.21.0.0</MinVersion><Culture>en-US</Culture><SafeCombine>true</SafeCombine><Items><Query Name="{Set}"><Formula>{SecurityElement.Escape(Sample("rankings.pq", service))}</Formula><IsParameterQuery xsi:nil="true" /><IsDirectQuery xsi:nil="true" /></Query></Items></Mashup>
            """;
        return $"""
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
            <head>
            <meta http-equiv=Content-Type content="text/x-ms-odc; charset=utf-8">
            <meta name=ProgId content=ODC.Database>
            <meta name=SourceType content=OLEDB>
            <title>Shuddhachar - {Set}</title>
            <xml id=docprops><o:DocumentProperties xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
              <o:Description>Shuddhachar - {Set}</o:Description>
              <o:Name>Shuddhachar - {Set}</o:Name>
            </o:DocumentProperties></xml>
            <xml id=msodc><odc:OfficeDataConnection xmlns:odc="urn:schemas-microsoft-com:office:odc" xmlns="http://www.w3.org/TR/REC-html40">
              <odc:PowerQueryConnection odc:Type="OLEDB">
                <odc:ConnectionString>Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$;Location={Set};Extended Properties=&quot;&quot;</odc:ConnectionString>
                <odc:CommandType>SQL</odc:CommandType>
                <odc:CommandText>SELECT * FROM [{Set}]</odc:CommandText>
              </odc:PowerQueryConnection>
              <odc:PowerQueryMashupData>{SecurityElement.Escape(mashup)}</odc:PowerQueryMashupData>
            </odc:OfficeDataConnection></xml>
            </head>
            <body></body>
            </html>

            """;
    }
}
