using System.Text.Json.Serialization;

namespace Raff.Console.RaffApi;

/// <summary>The id of a project. The docs show <c>prj_...</c>, the description says UUID: opaque to the console.</summary>
/// <param name="Value">The id as the API wrote it; a JSON number becomes its digits.</param>
[JsonConverter(typeof(OpaqueIdConverter<ProjectId>))]
public readonly record struct ProjectId(string Value) : IOpaqueId<ProjectId>
{
    /// <inheritdoc />
    public static bool IsShared => true;

    /// <inheritdoc />
    public static ProjectId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
