using System.Text.Json;
using System.Text.Json.Nodes;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Wire;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps.Costs;

/// <summary>A resource as it was, made of its fingerprint again. It has every field but those that change by themselves, such as the time of an update.</summary>
internal static class StoredRow
{
    /// <summary>Reads it; null where a later version of the console can't.</summary>
    public static IResource? Of(FingerprintRecord print, Type type)
    {
        try
        {
            if (JsonNode.Parse(print.Fields) is not JsonObject json)
            {
                return null;
            }

            json["id"] = print.ResourceId;
            json["name"] = print.Name;
            Set(json, "status", print.Status);
            Set(json, "project_id", print.ProjectId);
            return (IResource?)json.Deserialize(type, RaffJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Set(JsonObject json, string name, string value)
    {
        if (value.Length > 0)
        {
            json[name] = value;
        }
    }
}
