using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>Finds a VM that a request body refers to. It must belong to the header's project: projects share nothing.</summary>
internal static class VmReference
{
    /// <summary>The VM, tracked, without its parts; null when the header's project has none.</summary>
    public static Task<VmRow?> FindAsync(Call call, Guid id, CancellationToken cancel)
    {
        var project = call.RequiredProject.Number;
        return call.Db.Vms.FirstOrDefaultAsync(row => row.Id == id && row.ProjectNumber == project, cancel);
    }

    /// <summary>The VM, tracked, without its parts.</summary>
    /// <param name="call">The call.</param>
    /// <param name="id">The id that the body gives.</param>
    /// <param name="cancel">Stops the query.</param>
    /// <param name="field">The body's field, for the refusal.</param>
    /// <exception cref="RefusalException">400: create operations declare no 404.</exception>
    public static async Task<VmRow> InProjectAsync(Call call, Guid id, CancellationToken cancel, string field = "vm_id") =>
        await FindAsync(call, id, cancel) ?? throw RefusalException.Invalid($"{field} {id} is not a VM of project {call.RequiredProject.Name}.");
}
