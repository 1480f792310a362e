using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MudBlazor;
using MudBlazor.Services;
using Raff.Console.Components;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>A field of MudBlazor (on pages) beside a native one (in dialogs), under the console's style sheets: no one may tell them apart.</summary>
public sealed class FieldLookTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    private static readonly string[] Sheets = ["_content/MudBlazor/MudBlazor.min.css", "tokens.css", "mud.css", "app.css", "components.css"];

    private const string Measure = """
        theme => {
          document.documentElement.dataset.theme = theme;
          const look = (input, edge, label) => {
            input.focus();
            const [box, line, text] = [input.getBoundingClientRect(), getComputedStyle(edge), getComputedStyle(input)];
            const focused = line.outlineStyle !== 'none' ? line.outlineColor : line.borderTopColor;
            input.blur();
            const rest = getComputedStyle(edge);
            return [`height ${Math.round(edge.getBoundingClientRect().height)}`,
                `border ${rest.borderTopWidth} ${rest.borderTopColor} ${rest.borderTopLeftRadius}`,
                `text ${text.fontSize} ${text.color}`,
              `focus ${focused}`, `label ${Math.round(box.top - label.getBoundingClientRect().bottom)}`, `inset ${text.paddingLeft}`].join(', ');
          };
          const [native, mud] = document.querySelectorAll('.labelled');
          return [look(native.querySelector('input'), native.querySelector('input'), native.querySelector('label')),
            look(mud.querySelector('input'), mud.querySelector('fieldset, .mud-input-outlined-border'), mud.querySelector('label'))];
        }
        """;

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task MudField_BesideANativeOne_LooksTheSame(string theme)
    {
        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        await page.GotoAsync(new Uri(world.App.Address, "/sign-in").ToString());
        await page.SetContentAsync($"""
            <!DOCTYPE html><html data-theme="{theme}"><head><base href="{world.App.Address}"><title>Fields</title>
            {string.Concat(Sheets.Select(sheet => $"<link rel=\"stylesheet\" href=\"{sheet}\">"))}
            </head><body><main style="display:grid;grid-template-columns:320px 320px;gap:24px;padding:24px">{Fields()}</main></body></html>
            """, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var looks = await page.EvaluateAsync<string[]>(Measure, theme);

        looks[1].ShouldBe(looks[0]);
    }

    private static string Fields()
    {
        using var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        RenderFragment mud = builder =>
        {
            builder.OpenComponent<MudTextField<string>>(0);
            builder.AddComponentParameter(1, nameof(MudTextField<>.Value), "web-01");
            builder.AddComponentParameter(2, nameof(MudTextField<>.Variant), Variant.Outlined);
            builder.AddComponentParameter(3, nameof(MudTextField<>.Margin), MudBlazor.Margin.Dense);
            builder.AddComponentParameter(4, nameof(MudTextField<>.InputId), "mud");
            builder.CloseComponent();
        };
        var native = context.Render<FormField>(parameters => parameters.Add(one => one.Label, "Name").Add(one => one.Value, "web-01")
            .Add(one => one.Hint, "Letters and digits"));
        var framed = context.Render<FieldFrame>(parameters => parameters.Add(one => one.For, "mud").Add(one => one.Label, "Name")
            .Add(one => one.Hint, "Letters and digits").Add(one => one.ChildContent, mud));
        return native.Markup + framed.Markup;
    }
}
