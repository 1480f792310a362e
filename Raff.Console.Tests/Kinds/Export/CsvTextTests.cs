using System.Text.Json;
using Raff.Console.Kinds.Export;

namespace Raff.Console.Tests.Kinds.Export;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("web", "web")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("@sum", "'@sum")]
    [InlineData("-5.5", "-5.5")]
    [InlineData("-x", "'-x")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("\nx", "\"'\nx\"")]
    [InlineData("\uFF1Dx", "'\uFF1Dx")]
    [InlineData("\uFF0Bx", "'\uFF0Bx")]
    [InlineData("\uFF0Dx", "'\uFF0Dx")]
    [InlineData("\uFF20x", "'\uFF20x")]
    [InlineData(" =1", "' =1")]
    [InlineData("\u200B=1", "'\u200B=1")]
    [InlineData("web-1", "web-1")]
    [InlineData("a@example.com", "a@example.com")]
    [InlineData("2026-11-25T10:00:00Z", "2026-11-25T10:00:00Z")]
    [InlineData("", "")]
    public void Cell_AnyText_IsQuotedAndNeverAFormula(string text, string cell) => CsvText.Cell(text).ShouldBe(cell);

    [Theory]
    [InlineData("a;=cmd", "\"a;'=cmd\"")]
    [InlineData("a,=cmd", "\"a,'=cmd\"")]
    [InlineData("a\t=cmd", "\"a\t'=cmd\"")]
    [InlineData("a|@cmd", "a|'@cmd")]
    [InlineData("a\"; =cmd", "\"a\"\";' =cmd\"")]
    [InlineData("one\r\ntwo", "\"one\r\ntwo\"")]
    public void Cell_FormulaAfterASeparatorOfAnotherLocale_IsText(string text, string cell) => CsvText.Cell(text).ShouldBe(cell);

    [Theory]
    [InlineData("eu, prod", "edge")]
    [InlineData("=cmd", "-x")]
    public void Cell_OfAList_IsJsonThatCanBeReadBack(params string[] tags)
    {
        var cell = CsvText.Cell(tags);

        cell.ShouldNotContain("\"=");
        JsonSerializer.Deserialize<string[]>(cell.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal)).ShouldBe(tags);
    }

    [Fact]
    public void Cell_OfANumber_HasADecimalPointAndNothingElse() => CsvText.Cell(-1234.5).ShouldBe("-1234.5");
}
