using System.Text.Json.Serialization;

namespace Raff.Console.RaffApi;

/// <summary>The id of a project resource. A UUID, an integer or anything else the API returns: opaque to the console.</summary>
/// <param name="Value">The id as the API wrote it; a JSON number becomes its digits.</param>
[JsonConverter(typeof(OpaqueIdConverter<ResourceId>))]
public readonly record struct ResourceId(string Value) : IOpaqueId<ResourceId>
{
    /// <inheritdoc />
    public static ResourceId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
