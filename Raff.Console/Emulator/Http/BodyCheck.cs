using System.Text.Json;
using System.Text.RegularExpressions;

namespace Raff.Console.Emulator.Http;

/// <summary>Validates a request body against its record and explains what is wrong.</summary>
internal static class BodyCheck
{
    /// <exception cref="RefusalException">400: not JSON, or not this record.</exception>
    public static object Read(ReadOnlyMemory<byte> body, Type type, bool optional)
    {
        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            return optional ? Parse("{}"u8.ToArray(), type) : throw RefusalException.Invalid("The request body is missing: send a JSON object.");
        }

        return Parse(body, type);
    }

    private static object Parse(ReadOnlyMemory<byte> body, Type type)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var wrong = new List<string>();
            Record("", document.RootElement, WireType.Of(type), wrong);
            return wrong.Count == 0
                ? document.RootElement.Deserialize(type, WireJson.Options)!
                : throw RefusalException.Invalid(string.Join(' ', wrong));
        }
        catch (JsonException error)
        {
            throw RefusalException.Invalid($"The request body is not valid JSON: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.");
        }
    }

    private static void Record(string path, JsonElement value, WireType type, List<string> wrong)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            wrong.Add(path.Length == 0 ? "The request body must be a JSON object." : $"{path} must be an object.");
            return;
        }

        var present = 0;
        foreach (var field in type.Fields)
        {
            var name = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            if (!value.TryGetProperty(field.Name, out var element) || element.ValueKind == JsonValueKind.Null)
            {
                if (field.Required)
                {
                    wrong.Add($"{name} is required.");
                }

                continue;
            }

            present++;
            Field(name, element, field, wrong);
        }

        if (type.AtLeastOne && present == 0)
        {
            wrong.Add($"At least one of {string.Join(", ", type.Fields.Select(field => field.Name))} is required.");
        }
    }

    private static void Field(string name, JsonElement value, WireField field, List<string> wrong)
    {
        if (!HasType(name, value, field.Type, wrong))
        {
            return;
        }

        switch (field.Type.Kind)
        {
            case WireKind.Text:
                Text(name, value.GetString()!, field, wrong);
                break;
            case WireKind.Integer when value.GetInt64() is var number && (number < field.Minimum || number > field.Maximum):
                wrong.Add($"{name} must be {Between(field)}.");
                break;
            case WireKind.List when value.GetArrayLength() is var count && (count < field.Minimum || count > field.Maximum):
                wrong.Add($"{name} must have {Between(field)} entries.");
                break;
        }
    }

    private static void Text(string name, string text, WireField field, List<string> wrong)
    {
        if (text.Length < field.Minimum || text.Length > field.Maximum)
        {
            wrong.Add($"{name} must be {Between(field)} characters long.");
        }
        else if (field.Minimum > 0 && string.IsNullOrWhiteSpace(text))
        {
            wrong.Add($"{name} must not be blank.");
        }
        else if (field.Allowed.Count > 0 && !field.Allowed.Contains(text, field.AnyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal))
        {
            wrong.Add($"{name} must be {OneOf(field.Allowed)}.");
        }
        else if (field.Email && !IsAddress(text))
        {
            wrong.Add($"{name} must be an e-mail address.");
        }
        else if (field.Pattern is { } pattern && Regex.Match(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)).Length != text.Length)
        {
            wrong.Add($"{name} must match {pattern}.");
        }
    }

    private static bool IsAddress(string text) =>
        text.Length <= 254 && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && text.LastIndexOf('@') == at
        && text.IndexOf('.', at) is var dot && dot > at + 1 && dot < text.Length - 1
        && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter));

    private static bool HasType(string name, JsonElement value, WireType type, List<string> wrong)
    {
        switch (type.Kind)
        {
            case WireKind.Record:
                Record(name, value, type, wrong);
                return true;
            case WireKind.List when value.ValueKind == JsonValueKind.Array:
                var before = wrong.Count;
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    HasType($"{name}[{index}]", item, type.Item!, wrong);
                }

                return wrong.Count == before;
            case WireKind.Anything:
                return true;
        }

        var expected = Expected(value, type);
        if (expected is not null)
        {
            wrong.Add($"{name} must be {expected}.");
        }

        return expected is null;
    }

    /// <summary>Null if the value has the type; otherwise what it should be.</summary>
    private static string? Expected(JsonElement value, WireType type) => type.Kind switch
    {
        WireKind.Text => IsText(value) ? null : "a text",
        WireKind.Uuid => IsText(value) && Guid.TryParseExact(value.GetString(), "D", out _) ? null : "a UUID",
        WireKind.Time => IsText(value) && value.TryGetDateTimeOffset(out _) ? null : "a date and time (RFC 3339)",
        WireKind.Integer when type.Clr == typeof(int) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _) ? null : "a whole number",
        WireKind.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _) ? null : "a whole number",
        WireKind.Number => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out _) ? null : "a number",
        WireKind.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "true or false",
        _ => "a list",
    };

    private static bool IsText(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String && value.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate is valid JSON, but not valid text.
            return false;
        }
    }

    private static string Between(WireField field) => (field.Minimum, field.Maximum) switch
    {
        ({ } least, { } most) => $"{least} to {most}",
        ({ } least, null) => $"at least {least}",
        (_, var most) => $"at most {most}",
    };

    /// <summary>"daily or weekly".</summary>
    public static string OneOf(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}";
}
