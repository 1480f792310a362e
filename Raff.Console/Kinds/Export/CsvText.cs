using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Raff.Console.Kinds.Export;

/// <summary>
/// Cells of every CSV file of the console: quoted (RFC 4180), and harmless where a spreadsheet would run them as a formula (OWASP, CSV injection). An
/// apostrophe precedes a cell that begins with a formula character, and also a formula character after a separator of any locale: a spreadsheet that
/// splits at semicolons or tabs does not see the quotes around the whole cell and would begin a new cell there.
/// </summary>
public static class CsvText
{
    // The full-width forms start formulas in East Asian locales.
    private const string Operators = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private const string Controls = "\t\r\n\0";
    private const string Separators = ",;|\t\r\n\"'";

    private static readonly SearchValues<char> Quotable = SearchValues.Create(",;\"\r\n\t");
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Strict = new() { Encoder = WithoutOperators() };

    /// <summary>A line of cells.</summary>
    public static string Line(IEnumerable<object?> values) => string.Join(',', values.Select(Cell));

    /// <summary>A cell: a text, a number with a decimal point, or a list of texts as JSON.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quoted(Harmless(text)),
        IEnumerable<string> texts => Quoted(Json([.. texts])),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(Harmless(value.ToString() ?? "")),
    };

    /// <summary>A list of texts; formula characters are escaped in JSON's own way where one could start a cell, so that it stays JSON.</summary>
    private static string Json(string[] texts)
    {
        if (texts.Length == 0)
        {
            return "";
        }

        var json = JsonSerializer.Serialize(texts, Relaxed);
        return Harmless(json) == json ? json : JsonSerializer.Serialize(texts, Strict);
    }

    private static string Harmless(string text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            return text;
        }

        StringBuilder? safe = null;
        var start = 0;
        var isStart = true;
        for (var place = 0; place < text.Length; place++)
        {
            var letter = text[place];
            if (isStart && (Operators.Contains(letter, StringComparison.Ordinal) || (start == 0 && Controls.Contains(letter, StringComparison.Ordinal))))
            {
                safe ??= new StringBuilder(text);
                safe.Insert(start + safe.Length - text.Length, '\'');
                isStart = false;
            }

            if (Separators.Contains(letter, StringComparison.Ordinal))
            {
                isStart = true;
                start = place + 1;
            }
            else
            {
                // Spaces and invisible characters do not keep a spreadsheet from reading a formula.
                isStart &= char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Control;
            }
        }

        return safe?.ToString() ?? text;
    }

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(Quotable) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static JavaScriptEncoder WithoutOperators()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. Operators]);
        return JavaScriptEncoder.Create(settings);
    }
}
