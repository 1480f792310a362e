using System.Net.Mail;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Raff.Console.Tests.Emulator.Vendor;

/// <summary>Refuses what the vendor's email type refuses: the empty string, null, and anything that is not an address.</summary>
public sealed class VendorEmailConverter : JsonConverter<VendorEmail>
{
    /// <inheritdoc />
    public override VendorEmail Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MailAddress.TryCreate(reader.GetString(), out var address)
            ? new(address.Address)
            : throw new JsonException($"'{reader.GetString()}' is not an email address.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, VendorEmail value, JsonSerializerOptions options) => writer.WriteStringValue(value.Address);
}
