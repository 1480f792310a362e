using System.Text.Json;

namespace Raff.Console.Tests.Support;

/// <summary>The ids that answers showed, by noun, each with its project where it has one. Several clients share it.</summary>
public sealed class KnownIds
{
    // Older ids are more often gone.
    private const int Recent = 15;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<(string Id, string? Project)>> _ids = [];
    private readonly HashSet<string> _untouchable = [];

    /// <summary>The ids in an answer are never handed out: the test itself needs what they name.</summary>
    public void Protect(JsonElement answer)
    {
        var own = new KnownIds();
        own.Learn("any", answer);
        lock (_lock)
        {
            _untouchable.UnionWith(own._ids.Values.SelectMany(ids => ids).Select(known => known.Id));
        }
    }

    /// <summary>Takes the ids out of an answer.</summary>
    /// <param name="noun">What the answer's rows are.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="project">The project when the rows name none.</param>
    public void Learn(string noun, JsonElement answer, string? project = null)
    {
        switch (answer.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in answer.EnumerateArray())
                {
                    Learn(noun, item, project);
                }
                break;
            case JsonValueKind.Object:
                LearnRow(noun, answer, project);
                break;
        }
    }

    /// <summary>An id of a noun, rather one of the project; null when none is known.</summary>
    public string? Pick(Random random, string noun, string? project = null)
    {
        lock (_lock)
        {
            if (!_ids.TryGetValue(noun, out var ids) || ids.Count == 0)
            {
                return null;
            }
            var own = project is null || random.Next(10) == 0 ? [] : ids.Where(known => known.Project == project).TakeLast(Recent).ToList();
            return own.Count > 0 ? own[random.Next(own.Count)].Id : ids[random.Next(Math.Max(0, ids.Count - (2 * Recent)), ids.Count)].Id;
        }
    }

    /// <summary>The project that an id was seen in.</summary>
    public string? ProjectOf(string noun, string id)
    {
        lock (_lock)
        {
            return _ids.GetValueOrDefault(noun)?.FirstOrDefault(known => known.Id == id).Project;
        }
    }

    /// <summary>An id that was deleted.</summary>
    public void Forget(string noun, string id)
    {
        lock (_lock)
        {
            _ids.GetValueOrDefault(noun)?.RemoveAll(known => known.Id == id);
        }
    }

    private void LearnRow(string noun, JsonElement row, string? project)
    {
        project = Text(row, "project_id") ?? (noun == "projects" ? Text(row, "id") : null) ?? project;
        foreach (var field in row.EnumerateObject())
        {
            switch (field.Name)
            {
                case "id":
                    Add(noun, field.Value.ToString(), project);
                    break;
                case "nic_id":
                    Add("nics", field.Value.ToString(), null);
                    break;
                case "user_id":
                    Add("users", field.Value.ToString(), null);
                    break;
                case "data" or "vpc" or "note" or "regions" or "plans":
                    Learn(noun, field.Value, project);
                    break;
                default:
                    Learn(field.Name, field.Value, project);
                    break;
            }
        }
    }

    private void Add(string noun, string id, string? project)
    {
        lock (_lock)
        {
            if (_untouchable.Contains(id))
            {
                return;
            }
            if (!_ids.TryGetValue(noun, out var ids))
            {
                _ids[noun] = ids = [];
            }
            if (!ids.Exists(known => known.Id == id))
            {
                ids.Add((id, project));
            }
        }
    }

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
