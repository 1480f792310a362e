using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.Sweeps;

/// <summary>How a resource looks: its fields that can be compared between sweeps, and a hash of them.</summary>
/// <param name="Fields">The fields as compact JSON, named as the API names them.</param>
/// <param name="Hash">A hash of fields, name, status and project.</param>
public sealed record Fingerprint(string Fields, long Hash)
{
    // What has a column of its own, and what changes without anything having changed.
    private static readonly string[] Elsewhere = ["id", "name", "status", "project_id", "updated_at", "last_used_at", "last_run_at", "next_run_at"];

    /// <summary>The fingerprint of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="status">Its status; empty where it has none.</param>
    public static Fingerprint Of(IResource row, string status)
    {
        ArgumentNullException.ThrowIfNull(row);
        var json = JsonSerializer.SerializeToNode(row, row.GetType(), RaffJson.Options)!.AsObject();
        foreach (var name in Elsewhere)
        {
            json.Remove(name);
        }

        foreach (var (name, _) in json.Where(field => field.Value is null or JsonArray { Count: 0 }).ToList())
        {
            json.Remove(name);
        }

        var fields = json.ToJsonString(RaffJson.Options);
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', row.ProjectId?.Value, row.Name, status, fields)));
        return new Fingerprint(fields, BitConverter.ToInt64(bytes));
    }
}
