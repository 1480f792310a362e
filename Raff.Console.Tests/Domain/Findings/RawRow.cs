using System.Globalization;
using System.Text.Json;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>Reads fields of raw answers.</summary>
internal static class RawRow
{
    public static string Text(this JsonElement row, string field) =>
        row.TryGetProperty(field, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Array or JsonValueKind.Object)
            ? value.ToString() : "";

    public static DateTimeOffset? Time(this JsonElement row, string field) =>
        row.Text(field) is { Length: > 0 } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;

    public static double? Number(this JsonElement row, string field) =>
        row.Text(field) is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    public static IReadOnlyList<JsonElement> Array(this JsonElement row, string field) =>
        row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    public static bool IsFalse(this JsonElement row, string field) => row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.False;

    public static bool IsTrue(this JsonElement row, string field) => row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.True;
}
