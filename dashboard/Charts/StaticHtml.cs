using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace Shuddhachar.Dashboard.Charts;

/// <summary>Components drawn to text outside a page, with the services of the request: for files.</summary>
public sealed class StaticHtml(IServiceProvider services, ILoggerFactory loggers)
{
    const string NoPage = "http://localhost/";

    public async Task<string> DrawAsync(RenderFragment fragment)
    {
        // Radzen's services ask where the page is, which only a page's own renderer tells
        if (services.GetRequiredService<NavigationManager>() is var navigation && !IsPlaced(navigation)) ((IHostEnvironmentNavigationManager)navigation).Initialize(NoPage, NoPage);
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<Fragment>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Fragment.Content)] = fragment }))).ToHtmlString());
    }

    static bool IsPlaced(NavigationManager navigation)
    {
        try
        {
            return navigation.Uri.Length > 0;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    sealed class Fragment : ComponentBase
    {
        [Parameter]
        public RenderFragment? Content { get; set; }

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) => builder.AddContent(0, Content);
    }
}
