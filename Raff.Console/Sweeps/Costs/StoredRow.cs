using System.Text.Json;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Wire;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps.Costs;

/// <summary>A resource as it was, made of its fingerprint again: every field but those that change by themselves, such as the time of an update.</summary>
internal static class StoredRow
{
    /// <summary>Reads it; null where a later version of the console can't.</summary>
    public static IResource? Of(FingerprintRecord print, Type type)
    {
        try
        {
            // The columns first, then the stored fields: one text, read once.
            var columns = string.Join(',', Column("id", print.ResourceId), Column("name", print.Name), Column("status", print.Status),
                Column("project_id", print.ProjectId));
            var fields = print.Fields is "{}" or "" ? "}" : "," + print.Fields[1..];
            return (IResource?)JsonSerializer.Deserialize($"{{{columns}{fields}", type, RaffJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Column(string name, string value) => $"\"{name}\":{JsonSerializer.Serialize(value)}";
}
