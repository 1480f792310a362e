using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <content>Tags and notes of VMs (docs/raff-api.md#tags-and-notes, operations 54 to 60).</content>
public sealed partial class RaffClient
{
    /// <summary>Adds a tag and returns all tags.</summary>
    public Task<RaffResult<IReadOnlyList<VmTag>>> AddVmTagAsync(
        ProjectId project, ResourceId vm, string name, int priority, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "vms/{id}/tags", vm.Value) { Project = project, Body = new { name, priority } },
            root => AnswerReader.List<VmTag>(root, "tags").Rows,
            cancellationToken);

    /// <summary>Renames a tag or changes its priority; null means no change. Returns all tags.</summary>
    public Task<RaffResult<IReadOnlyList<VmTag>>> UpdateVmTagAsync(
        ProjectId project, ResourceId vm, string tagId, string? name, int? priority, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Patch, "vms/{id}/tags/{tagId}", vm.Value, tagId) { Project = project, Body = new { name, priority } },
            root => AnswerReader.List<VmTag>(root, "tags").Rows,
            cancellationToken);

    /// <summary>Removes a tag and returns the others.</summary>
    public Task<RaffResult<IReadOnlyList<VmTag>>> RemoveVmTagAsync(ProjectId project, ResourceId vm, string tagId, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Delete, "vms/{id}/tags/{tagId}", vm.Value, tagId) { Project = project },
            root => AnswerReader.List<VmTag>(root, "tags").Rows,
            cancellationToken);

    /// <summary>The notes of a VM.</summary>
    public Task<RaffResult<VmNotes>> GetVmNotesAsync(ResourceId vm, Lane lane, CancellationToken cancellationToken) =>
        SendAsync(RaffCall.Get("vms/{id}/notes", vm.Value) with { Lane = lane }, root => AnswerReader.One<VmNotes>(root), cancellationToken);

    /// <summary>Adds a line to a note, creating it if needed.</summary>
    public Task<RaffResult<VmNote>> AppendVmNoteAsync(ProjectId project, ResourceId vm, NoteType type, string content, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "vms/{id}/notes/{type}/append", vm.Value, Word(type)) { Project = project, Body = new { content } },
            root => AnswerReader.One<VmNote>(root, "note"),
            cancellationToken);

    /// <summary>Replaces the text of an existing note.</summary>
    public Task<RaffResult<VmNote>> EditVmNoteAsync(ProjectId project, ResourceId vm, NoteType type, string content, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Patch, "vms/{id}/notes/{type}", vm.Value, Word(type)) { Project = project, Body = new { content } },
            root => AnswerReader.One<VmNote>(root, "note"),
            cancellationToken);

    /// <summary>Creates or replaces a note; an empty text leaves an empty note.</summary>
    public Task<RaffResult<VmNote>> PutVmNoteAsync(ProjectId project, ResourceId vm, NoteType type, string content, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Put, "vms/{id}/notes/{type}", vm.Value, Word(type)) { Project = project, Body = new { content } },
            root => AnswerReader.One<VmNote>(root, "note"),
            cancellationToken);

    /// <summary>Sets whether the VM's console asks for a second factor.</summary>
    public Task<RaffResult<Acknowledgement>> SetVmConsolePolicyAsync(ProjectId project, ResourceId vm, bool requireMfa, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Patch, "vms/{id}/console-policy", vm.Value) { Project = project, Body = new { console_require_mfa = requireMfa } },
            IrregularAnswers.Acknowledgement,
            cancellationToken);

    private static string Word(NoteType type) => type switch
    {
        NoteType.Personal => "personal",
        NoteType.Account => "account",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
