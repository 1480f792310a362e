using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.SshKeys;

/// <summary>
/// Operations 86-90: SSH keys of the account (docs/raff-api.md#ssh-keys). The catalog has no permission for them, so they use
/// those of the account's settings (docs/raff-api.md#permissions).
/// </summary>
internal static class SshKeyOperations
{
    private const string Path = "/api/v1/ssh-keys";
    private const string OnePath = $"{Path}/{{id:guid}}";
    private static readonly Access View = new Access.Account("account.settings.view");
    private static readonly Access Manage = new Access.Account("account.settings.manage");

    public static IReadOnlyList<Operation> All { get; } =
    [
        Of("listSSHKeys", "GET", Path, "List SSH keys", View, ListAsync) with { Answer = typeof(ListBody<SshKeyWire>) },
        Of("createSSHKey", "POST", Path, "Create SSH key", Manage, CreateAsync) with
        {
            Body = typeof(CreateSshKeyRequest), Status = StatusCodes.Status201Created,
        },
        Of("getSSHKey", "GET", OnePath, "Get SSH key", View, GetAsync),
        Of("updateSSHKey", "PUT", OnePath, "Rename SSH key", Manage, RenameAsync) with { Body = typeof(UpdateSshKeyRequest) },
        Of("deleteSSHKey", "DELETE", OnePath, "Delete SSH key", Manage, DeleteAsync),
    ];

    private static Operation Of(string id, string method, string path, string summary, Access access, Handler handle) => new()
    {
        Id = id,
        Method = method,
        Path = path,
        Tag = "SSH Keys",
        Summary = summary,
        Access = access,
        Answer = typeof(ItemBody<SshKeyWire>),
        Handle = handle,
    };

    private static async Task<object> ListAsync(Call call, CancellationToken cancel)
    {
        var keys = await call.Db.SshKeys.AsNoTracking().OrderBy(row => row.Seq).ToListAsync(cancel);
        return new ListBody<SshKeyWire>([.. keys.Select(SshKeyWire.Of)]);
    }

    private static async Task<object> CreateAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<CreateSshKeyRequest>();
        var text = request.PublicKey.Trim();
        var key = new SshKeyRow
        {
            Id = Guid.NewGuid(),
            Name = request.Name,
            PublicKey = text,
            KeyType = SshPublicKey.TypeOf(text),
            CreatedBy = call.Caller.UserId,
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
        };
        call.Db.SshKeys.Add(key);
        await call.Db.SaveChangesAsync(cancel);
        return new ItemBody<SshKeyWire>(SshKeyWire.Of(key));
    }

    private static async Task<object> GetAsync(Call call, CancellationToken cancel) => new ItemBody<SshKeyWire>(SshKeyWire.Of(await FindAsync(call, cancel)));

    private static async Task<object> RenameAsync(Call call, CancellationToken cancel)
    {
        var key = await FindAsync(call, cancel);
        (key.Name, key.UpdatedAt) = (call.Body<UpdateSshKeyRequest>().Name, call.Now);
        return new ItemBody<SshKeyWire>(SshKeyWire.Of(key));
    }

    /// <summary>Answers with the key, as the description says. VMs that already have it keep it.</summary>
    private static async Task<object> DeleteAsync(Call call, CancellationToken cancel)
    {
        var key = await FindAsync(call, cancel);
        call.Db.SshKeys.Remove(key);
        return new ItemBody<SshKeyWire>(SshKeyWire.Of(key));
    }

    private static async Task<SshKeyRow> FindAsync(Call call, CancellationToken cancel) =>
        await call.Db.SshKeys.FirstOrDefaultAsync(row => row.Id == call.Id, cancel) ?? throw RefusalException.NotFound("SSH key", call.Id);
}
