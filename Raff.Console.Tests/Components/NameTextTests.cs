using Raff.Console.Components;

namespace Raff.Console.Tests.Components;

public sealed class NameTextTests
{
    [Theory]
    [InlineData("web-01", "web-01")]
    [InlineData("Übung école 東京", "Übung école 東京")]
    [InlineData("ci-deploy ", "ci-deploy␣")]
    [InlineData("a  b", "a␣␣b")]
    [InlineData("\u202Eevil", "[U+202E]evil")]
    [InlineData("a\u200Bb", "a[U+200B]b")]
    [InlineData("a\tb\u00A0c", "a[U+0009]b[U+00A0]c")]
    [InlineData("\u3164", "[U+3164]")]
    [InlineData("👩\u200D💻", "👩\u200D💻")]
    [InlineData("שלום", "\u2068שלום\u2069")]
    [InlineData(null, "")]
    public void Of_AnyName_ShowsInvisibleCharacters(string? name, string shown) => NameText.Of(name).ShouldBe(shown);

    [Theory]
    [InlineData("ci-deploy", "ci-deploy ")]
    [InlineData(" ci  deploy ", "ci deploy")]
    [InlineData("ci deploy", "ci  deploy")]
    [InlineData("école", "e\u0301cole")]
    [InlineData("e\u0301cole", "école")]
    [InlineData("e\u0323\u0302", "\u1EC7")]
    [InlineData("\u00EA\u0323", "\u1EB9\u0302")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\u304B\u3099", "\u304C")]
    [InlineData("evil", "\u202Eevil")]
    [InlineData("[U+200B][U+200B]", "\u200B\u200B")]
    [InlineData("a␣␣b", "a  b")]
    [InlineData("a b", "a\u00A0b")]
    public void Confirms_NameAsItCanBeTyped_IsTrue(string typed, string name) => NameText.Confirms(typed, name).ShouldBeTrue();

    [Theory]
    [InlineData("API-01", "api-01")]
    [InlineData("ecole", "école")]
    [InlineData("", "\u200B")]
    [InlineData("ab", "a b")]
    [InlineData("", "api-01")]
    public void Confirms_AnotherName_IsFalse(string typed, string name) => NameText.Confirms(typed, name).ShouldBeFalse();
}
