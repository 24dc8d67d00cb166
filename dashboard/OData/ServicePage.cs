namespace Shuddhachar.Dashboard.OData;

static class ServicePage
{
    internal static Task WriteAsync(Answer answer) => ServiceAnswers.WriteServiceDocumentAsync(answer);
}
