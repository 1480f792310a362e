using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Raff.Console.RaffApi.Wire;

/// <summary>Reads a price, which the API writes as a string on resources and as a number in the catalog; its digits stay as written.</summary>
internal sealed class PriceTextConverter : PooledTextConverter
{
    /// <inheritdoc />
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? reader.HasValueSequence ? Encoding.UTF8.GetString(reader.ValueSequence.ToArray()) : StringPool.Shared.Get(reader.ValueSpan)
            : base.Read(ref reader, typeToConvert, options);
}
