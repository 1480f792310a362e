using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>
/// Operations 57-60: an account note and one personal note per user on a VM (docs/raff-api.md#tags-and-notes). A key's personal note belongs to the
/// user who created the key (C27).
/// </summary>
internal static class VmNoteOperations
{
    private const string Personal = "personal";

    private static readonly string[] Types = [Personal, "account"];

    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Id = "getVMNotes", Method = "GET", Path = "/api/v1/vms/{id:guid}/notes", Tag = "Virtual Machines", Summary = "Get VM notes",
            Access = new Access.Project("vm.view"), Query = [QueryField.Word("type", "Only this note", Types)], Answer = typeof(VmNotesBody), Handle = GetAsync,
        },
        Of("appendVMNote", "POST", "notes/{type}/append", "Append to VM note", (before, more) => string.IsNullOrEmpty(before) ? more : $"{before}\n{more}"),
        Of("updateVMNote", "PATCH", "notes/{type}", "Update VM note", (_, content) => content, mustExist: true),
        Of("upsertVMNote", "PUT", "notes/{type}", "Upsert VM note", (_, content) => content),
    ];

    private static Operation Of(string id, string method, string path, string summary, Func<string?, string, string> write, bool mustExist = false) =>
        VmOperations.Change(id, method, path, summary, "vm.manage", (call, cancel) => WriteAsync(call, write, mustExist, cancel)) with
        {
            PathWords = new Dictionary<string, string[]> { ["type"] = Types },
            Body = typeof(VmNoteRequest),
            Answer = typeof(VmNoteBody),
            Conflicts = false,
        };

    private static async Task<object> GetAsync(Call call, CancellationToken cancel)
    {
        var vm = await VmOperations.FindAsync(call, cancel);
        var notes = new Dictionary<string, VmNoteWire>();
        foreach (var type in Types.Where(type => call.Query("type") is not { } only || only == type))
        {
            if (await FindAsync(call, vm, type, cancel) is { } note)
            {
                notes[type] = VmNoteWire.Of(vm, note);
            }
        }

        return new VmNotesBody(notes.GetValueOrDefault(Types[0]), notes.GetValueOrDefault(Types[1]));
    }

    private static async Task<object> WriteAsync(Call call, Func<string?, string, string> write, bool mustExist, CancellationToken cancel)
    {
        var vm = await VmOperations.FindAsync(call, cancel);
        var type = call.Route("type");
        var note = await FindAsync(call, vm, type, cancel);
        if (note is null && mustExist)
        {
            throw RefusalException.NotFound($"VM {vm.Name} has no {type} note yet: create it with PUT.");
        }

        if (note is null)
        {
            note = new() { Id = Guid.NewGuid(), VmSeq = vm.Seq, Type = type, Content = "", CreatedAt = call.Now };
            call.Db.VmNotes.Add(note);
        }

        note.UserId = Writer(call);
        note.Content = write(note.Content, call.Body<VmNoteRequest>().Content);
        note.UpdatedAt = call.Now;
        return new VmNoteBody(VmNoteWire.Of(vm, note));
    }

    private static Task<VmNoteRow?> FindAsync(Call call, VmRow vm, string type, CancellationToken cancel)
    {
        var notes = call.Db.VmNotes.Where(row => row.VmSeq == vm.Seq && row.Type == type);
        var writer = Writer(call);
        return (type == Personal ? notes.Where(row => row.UserId == writer) : notes).FirstOrDefaultAsync(cancel);
    }

    private static Guid Writer(Call call) => call.Caller.UserId ?? call.Caller.KeyId;
}
