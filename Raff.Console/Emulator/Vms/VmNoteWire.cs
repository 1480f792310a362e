using System.Text.Json.Serialization;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema VMNote.</summary>
[WireName("VMNote")]
internal sealed record VmNoteWire
{
    public required Guid Id { get; init; }

    public required Guid VmId { get; init; }

    public required Guid UserId { get; init; }

    public required string Type { get; init; }

    public required string Content { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public static VmNoteWire Of(VmRow vm, VmNoteRow row) => new()
    {
        Id = row.Id,
        VmId = vm.Id,
        UserId = row.UserId,
        Type = row.Type,
        Content = row.Content,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
    };
}

/// <summary>A changed note (docs/raff-api.md#irregular-answers).</summary>
internal sealed record VmNoteBody(VmNoteWire Note, [property: JsonPropertyOrder(-1)] bool Success = true);

/// <summary>Schema VMNotesResponse: the existing notes.</summary>
[WireName("VMNotesResponse")]
internal sealed record VmNotesBody(VmNoteWire? PersonalNote, VmNoteWire? AccountNote, [property: JsonPropertyOrder(-1)] bool Success = true);
