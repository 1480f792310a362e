using System.Globalization;
using System.Text.RegularExpressions;

namespace Raff.Console.Tests.Components;

/// <summary>The style sheets: one source of colors, contrast that can be read, nothing from elsewhere.</summary>
public sealed partial class StyleSheetTests
{
    private static readonly string[] Themes = ["light", "dark"];

    [Fact]
    public void MudColors_AsNumbers_AreTheTokens()
    {
        var names = new Dictionary<string, string>
        {
            ["primary"] = "accent",
            ["secondary"] = "muted",
            ["tertiary"] = "p2",
            ["info"] = "busy",
            ["success"] = "ok",
            ["warning"] = "warn",
            ["error"] = "bad",
            ["dark"] = "text",
            ["text-primary"] = "text",
            ["divider"] = "line",
        };
        var mud = Read("mud.css");
        foreach (var theme in Themes)
        {
            var tokens = Tokens(theme);
            var block = mud[mud.IndexOf($":root[data-theme={theme}]", StringComparison.Ordinal)..];
            foreach (var (name, token) in names)
            {
                var numbers = Regex.Match(block, $@"--mud-palette-{name}-rgb: (\d+), (\d+), (\d+)").Groups.Values.Skip(1)
                    .Select(part => int.Parse(part.Value, CultureInfo.InvariantCulture));
                numbers.ShouldBe(Channels(tokens[token]), $"{theme} {name}");
            }
        }
    }

    [Theory]
    [InlineData("text", "bg")]
    [InlineData("text", "surface")]
    [InlineData("text", "accent-weak")]
    [InlineData("muted", "bg")]
    [InlineData("muted", "surface")]
    [InlineData("muted", "sunken")]
    [InlineData("muted", "accent-weak")]
    [InlineData("accent", "accent-weak")]
    [InlineData("on-accent", "accent")]
    [InlineData("on-bad", "bad")]
    [InlineData("on-bad", "bad-hover")]
    [InlineData("on-accent", "accent-hover")]
    [InlineData("text", "hover")]
    [InlineData("text", "raised")]
    [InlineData("muted", "hover")]
    [InlineData("muted", "raised")]
    [InlineData("accent", "surface")]
    [InlineData("accent", "bg")]
    [InlineData("accent", "raised")]
    [InlineData("ok", "ok-weak")]
    [InlineData("ok", "bg")]
    [InlineData("warn", "warn-weak")]
    [InlineData("high", "surface")]
    [InlineData("high", "high-weak")]
    [InlineData("bad", "bg")]
    [InlineData("text", "ok-weak")]
    [InlineData("text", "warn-weak")]
    [InlineData("text", "bad-weak")]
    [InlineData("bg", "text")]
    [InlineData("bad", "raised")]
    [InlineData("bad", "bad-weak")]
    [InlineData("ok", "surface")]
    [InlineData("warn", "surface")]
    public void TextPair_InBothThemes_MeetsWcagAa(string text, string ground)
    {
        foreach (var theme in Themes)
        {
            var tokens = Tokens(theme);
            Contrast(tokens[text], tokens[ground]).ShouldBeGreaterThanOrEqualTo(4.5, $"{theme}: {text} on {ground}");
        }
    }

    [Theory]
    [InlineData("field-line", "surface")]
    [InlineData("field-line", "bg")]
    [InlineData("icon", "surface")]
    [InlineData("icon", "bg")]
    [InlineData("icon", "sunken")]
    [InlineData("icon", "accent-weak")]
    [InlineData("off", "surface")]
    [InlineData("busy", "surface")]
    [InlineData("focus", "surface")]
    [InlineData("focus", "sunken")]
    [InlineData("chart", "surface")]
    [InlineData("chart-idle", "surface")]
    public void Mark_InBothThemes_StandsOutThreeToOne(string mark, string ground)
    {
        foreach (var theme in Themes)
        {
            var tokens = Tokens(theme);
            Contrast(tokens[mark], tokens[ground]).ShouldBeGreaterThanOrEqualTo(3, $"{theme}: {mark} on {ground}");
        }
    }

    [Fact]
    public void ProjectHues_InBothThemes_CarryTheirLettersAndStandOut()
    {
        foreach (var theme in Themes)
        {
            var tokens = Tokens(theme);
            foreach (var hue in Enumerable.Range(1, 12).Select(number => $"p{number}"))
            {
                Contrast(tokens["on-mark"], tokens[hue]).ShouldBeGreaterThanOrEqualTo(4.5, $"{theme}: letters on {hue}");
                Contrast(tokens[hue], tokens["surface"]).ShouldBeGreaterThanOrEqualTo(3, $"{theme}: {hue}");
            }
        }
    }

    [Theory]
    [InlineData("app.css")]
    [InlineData("components.css")]
    [InlineData("mud.css")]
    public void StyleSheet_Weights_AreThoseOfTheTypeScale(string file) =>
        Regex.Matches(Read(file), @"font(?:-weight)?: (\d{3})\b").Select(match => match.Groups[1].Value).Distinct().Except(["400", "500", "600"])
            .ShouldBeEmpty();

    [Theory]
    [InlineData("app.css")]
    [InlineData("components.css")]
    [InlineData("mud.css")]
    [InlineData("tokens.css")]
    public void StyleSheet_Any_FetchesNothing(string file) => Read(file).ShouldNotMatch(@"url\(|@import");

    private static Dictionary<string, string> Tokens(string theme)
    {
        var css = Read("tokens.css");
        var block = css[css.IndexOf($"[data-theme={theme}]", StringComparison.Ordinal)..];
        return Token().Matches(block[..block.IndexOf('}', StringComparison.Ordinal)])
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    private static double Contrast(string one, string other)
    {
        var (x, y) = (Luminance(one), Luminance(other));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string color)
    {
        var parts = Channels(color).Select(channel => channel / 255d).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static int[] Channels(string color) => [.. color.Chunk(2).Select(pair => int.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

    internal static string Read(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Raff.Console.sln")))
        {
            folder = folder.Parent;
        }

        return File.ReadAllText(Path.Combine(folder.ShouldNotBeNull().FullName, "wwwroot", file));
    }

    [GeneratedRegex("--([a-z0-9-]+): #([0-9a-f]{6});")]
    private static partial Regex Token();
}
