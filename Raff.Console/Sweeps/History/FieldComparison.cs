using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps.History;

/// <summary>Compares how a resource looked at two times, field by field. Pure.</summary>
public static class FieldComparison
{
    private const int MaxText = 300;

    /// <summary>The fields that differ: name, status and project first, then the rest by name.</summary>
    public static IReadOnlyList<FieldChange> Of(FingerprintRecord before, FingerprintRecord after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Parse(before.Fields), Parse(after.Fields));
        List<FieldChange> changes = [];
        Add("name", before.Name, after.Name);
        Add("status", before.Status, after.Status);
        Add("project_id", before.ProjectId, after.ProjectId);
        foreach (var name in old.Select(field => field.Key).Union(now.Select(field => field.Key)).Order(StringComparer.Ordinal))
        {
            var (was, became) = (old[name], now[name]);
            if (was is JsonArray || became is JsonArray)
            {
                var (removed, added) = (Elements(was), Elements(became));
                Add(name, string.Join("; ", Without(removed, added)), string.Join("; ", Without(added, removed)));
            }
            else
            {
                Add(name, Text(was), Text(became));
            }
        }

        return changes;

        void Add(string name, string was, string became)
        {
            if (was != became)
            {
                changes.Add(new FieldChange(name, Short(was), Short(became)));
            }
        }
    }

    private static JsonObject Parse(string fields) => JsonNode.Parse(fields) as JsonObject ?? [];

    private static List<string> Elements(JsonNode? node) => node switch
    {
        JsonArray array => [.. array.Select(Text)],
        null => [],
        _ => [Text(node)],
    };

    /// <summary>What one list has more than the other; the same element twice counts twice.</summary>
    private static List<string> Without(List<string> all, List<string> others)
    {
        List<string> left = [.. all];
        others.ForEach(other => left.Remove(other));
        return left;
    }

    private static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonObject entry when entry["name"] is { } name => Named(Text(name), Text(Rest(entry, "name"))),
        JsonObject entry => string.Join(", ", Rest(entry).Select(field => $"{field.Key} {Text(field.Value)}")),
        JsonArray array => string.Join(", ", array.Select(Text)),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => Time(value.GetValue<string>()),
        _ => node.ToJsonString(),
    };

    private static string Named(string name, string rest) => rest.Length == 0 ? name : $"{name} ({rest})";

    /// <summary>What an entry says besides its id and what goes without saying.</summary>
    private static JsonObject Rest(JsonObject entry, string? without = null) =>
        new(entry.Where(field => field.Key != "id" && field.Key != without && Text(field.Value) is not ("" or "0" or "false"))
            .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));

    /// <summary>A time is shown as every time is; any other text as it is.</summary>
    private static string Time(string text) =>
        text.Length >= 20 && text[4] == '-' && text[10] == 'T'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)
            : text;

    private static string Short(string text) => text.Length <= MaxText ? text : text[..MaxText] + "…";
}
