using System.Text.Json;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <summary>Reads the answers that are neither a list nor one object (docs/raff-api.md#irregular-answers).</summary>
internal static class IrregularAnswers
{
    /// <summary>The answer of an operation that returns only a message; anything else in it is ignored.</summary>
    public static Acknowledgement Acknowledgement(JsonElement root) =>
        new(root.ValueKind == JsonValueKind.Object && root.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String
            ? message.GetString()
            : null);

    /// <summary>A VPC with its details, beside it or around it.</summary>
    public static VpcDetail VpcDetail(JsonElement root) =>
        AnswerReader.Payload(root) is { ValueKind: JsonValueKind.Object } payload && !payload.TryGetProperty("vpc", out _)
            ? new VpcDetail { Vpc = AnswerReader.One<Vpc>(root) }
            : AnswerReader.One<VpcDetail>(root);

    /// <summary>An API key with its secret.</summary>
    public static NewKey NewKey(JsonElement root) => new() { Key = AnswerReader.One<AccountKey>(root), Secret = AnswerReader.One<SecretOnly>(root).Secret };

    private sealed record SecretOnly
    {
        public required Secret Secret { get; init; }
    }
}
