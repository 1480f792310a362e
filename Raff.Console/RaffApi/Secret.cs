using System.Text.Json;
using System.Text.Json.Serialization;

namespace Raff.Console.RaffApi;

/// <summary>
/// A text that must not appear in a log, a URL, or the HTML: a password, or the secret of a key that the API shows once. It leaves this type only
/// through <see cref="Reveal"/> and in the body of a request.
/// </summary>
[JsonConverter(typeof(Converter))]
public sealed class Secret
{
    private readonly string text;

    /// <summary>Wraps a text.</summary>
    public Secret(string text)
    {
        this.text = text;
    }

    /// <summary>The text itself.</summary>
    public string Reveal() => text;

    /// <summary>Three dots.</summary>
    public override string ToString() => "...";

    private sealed class Converter : JsonConverter<Secret>
    {
        public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { Length: > 0 } text ? new Secret(text) : throw new JsonException("A secret is missing.");

        public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteStringValue(value.Reveal());
    }
}
