using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <content>SSH keys of the account (docs/raff-api.md#ssh-keys, operations 86 to 90).</content>
public sealed partial class RaffClient
{
    /// <summary>All SSH keys of the account.</summary>
    public Task<RaffResult<IReadOnlyList<SshKey>>> ListSshKeysAsync(Lane lane, CancellationToken cancellationToken) =>
        SendAsync(RaffCall.Get("ssh-keys") with { Lane = lane }, root => AnswerReader.List<SshKey>(root).Rows, cancellationToken);

    /// <summary>One SSH key.</summary>
    public Task<RaffResult<SshKey>> GetSshKeyAsync(string id, Lane lane, CancellationToken cancellationToken) =>
        SendAsync(RaffCall.Get("ssh-keys/{id}", id) with { Lane = lane }, root => AnswerReader.One<SshKey>(root), cancellationToken);

    /// <summary>Adds an SSH key: RSA, ECDSA or Ed25519.</summary>
    public Task<RaffResult<SshKey>> AddSshKeyAsync(string name, string publicKey, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Post, "ssh-keys") { Body = new { name, publicKey } }, root => AnswerReader.One<SshKey>(root), cancellationToken);

    /// <summary>Renames an SSH key, 1 to 128 characters.</summary>
    public Task<RaffResult<SshKey>> RenameSshKeyAsync(string id, string name, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Put, "ssh-keys/{id}", id) { Body = new { name } }, root => AnswerReader.One<SshKey>(root), cancellationToken);

    /// <summary>Deletes an SSH key; VMs that have it keep it.</summary>
    public Task<RaffResult<Acknowledgement>> DeleteSshKeyAsync(string id, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Delete, "ssh-keys/{id}", id), IrregularAnswers.Acknowledgement, cancellationToken);
}
