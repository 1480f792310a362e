using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>The note of a new VM: the API takes it once there is a VM, in a call of its own.</summary>
internal static class VmCreateNote
{
    /// <summary>Writes the note of a draft on a VM that was created; null where there is no note, or no VM yet.</summary>
    public static Command? Command(VmCreateDraft draft, Operation made, ProjectId project) =>
        draft.Note.Trim() is { Length: > 0 } note && made.ResultId is { } id
            ? VmPartCommands.EditNote(new VirtualMachine { Id = new(id), ProjectId = project, Name = made.Target.Name, Status = "" }, NoteType.Account, note)
            : null;
}
