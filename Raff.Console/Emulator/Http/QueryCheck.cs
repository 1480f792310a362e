using System.Globalization;

namespace Raff.Console.Emulator.Http;

/// <summary>Validates query and path parameters against the operation and explains what is wrong.</summary>
internal static class QueryCheck
{
    /// <exception cref="RefusalException">400.</exception>
    public static void Check(HttpRequest request, Operation operation)
    {
        var wrong = new List<string>();
        foreach (var (name, words) in operation.PathWords)
        {
            if (request.RouteValues[name] is not string word || !words.Contains(word))
            {
                wrong.Add($"{name} must be {BodyCheck.OneOf(words)}.");
            }
        }

        foreach (var field in operation.Query)
        {
            var values = request.Query[field.Name];
            if (values.Count > 1)
            {
                wrong.Add($"{field.Name} must be given once.");
            }
            else if (values.ToString() is { Length: > 0 } value && Expected(field, value) is { } expected)
            {
                wrong.Add($"{field.Name} must be {expected}.");
            }
        }

        if (wrong.Count > 0)
        {
            throw RefusalException.Invalid(string.Join(' ', wrong));
        }
    }

    private static string? Expected(QueryField field, string value) => field.Kind switch
    {
        QueryKind.Text => field.Allowed.Count == 0 || field.Allowed.Contains(value) ? null : BodyCheck.OneOf(field.Allowed),
        QueryKind.Uuid => Guid.TryParseExact(value, "D", out _) ? null : "a UUID",
        QueryKind.Boolean => value is "true" or "false" ? null : "true or false",
        _ => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && !(number < field.Minimum)
            ? null
            : $"a whole number from {field.Minimum ?? int.MinValue} to {int.MaxValue}",
    };
}
