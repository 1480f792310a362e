using System.Text.Json;

namespace Raff.Console.RaffApi.Wire;

/// <summary>Reads how a run ended: older versions of the API write "success", newer ones "succeeded".</summary>
internal sealed class RunStatusConverter : PooledTextConverter
{
    /// <inheritdoc />
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        base.Read(ref reader, typeToConvert, options) is var status && status == "success" ? "succeeded" : status;
}
