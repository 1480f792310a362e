using Microsoft.AspNetCore.Components;
using Raff.Console.Domain;
using Raff.Console.Kinds;
using Raff.Console.Operations;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.SshKeys;

/// <summary>
/// The account's SSH keys: listed, added, renamed, deleted. The catalog has no permission of their own (api.md section 2.12), so everything is
/// tried and the API's refusal shown.
/// </summary>
public sealed partial class SshKeysPage
{
    private const int LongestName = 128;
    private readonly FormErrors errors = new();
    private Asked? asked;
    private string name = "";
    private string publicKey = "";
    private SshKeyText? read;
    private string? told;

    /// <summary>The kinds.</summary>
    [Inject]
    public required ResourceKinds Kinds { get; init; }

    /// <summary>Sends changes.</summary>
    [Inject]
    public required AccountChanges Changes { get; init; }

    private void Add()
    {
        (name, publicKey, read) = ("", "", null);
        Ask(new Asked.Adding());
    }

    private void Rename(SshKeyRow key)
    {
        name = key.Name;
        Ask(new Asked.Renaming(key));
    }

    private void Delete(SshKeyRow key) => Ask(new Asked.Deleting(key));

    private void Ask(Asked question)
    {
        errors.Clear();
        told = null;
        asked = question;
    }

    private void Leave() => asked = null;

    private void Paste(string text)
    {
        publicKey = text;
        read = text.Length == 0 ? null : SshKeyText.Read(text);
        if (read is SshKeyText.Private)
        {
            // Not even kept in the field: it must not be seen over a shoulder or sent by a later Enter.
            publicKey = "";
            errors.Clear();
            errors.Add("public_key", PrivateKey);
        }
        else if (read is SshKeyText.Key { Comment: { Length: > 0 } comment } && name.Length == 0)
        {
            name = comment;
        }
    }

    private async Task AddAsync()
    {
        errors.Clear();
        var called = errors.Require("name", "The name", name, LongestName);
        switch (SshKeyText.Read(publicKey))
        {
            case SshKeyText.Invalid invalid:
                errors.Add("public_key", invalid.Sentence);
                break;
            case SshKeyText.Private:
                errors.Add("public_key", PrivateKey);
                break;
            case SshKeyText.Key key when !errors.Any:
                Take(await Changes.SendAsync(null, client => client.AddSshKeyAsync(called, key.Line, CancellationToken.None), SshKeyKind.Word), $"The SSH key {called} was added.");
                break;
        }
    }

    private async Task RenameAsync()
    {
        errors.Clear();
        var called = errors.Require("name", "The name", name, LongestName);
        if (!errors.Any && asked is Asked.Renaming { Key: var key })
        {
            Take(await Changes.SendAsync(null, client => client.RenameSshKeyAsync(key.Key.Id, called, CancellationToken.None), SshKeyKind.Word), $"The SSH key {key.Name} is called {called} now.");
        }
    }

    private async Task DeleteAsync()
    {
        errors.Clear();
        if (asked is Asked.Deleting { Key: var key })
        {
            Take(await Changes.SendAsync(null, client => client.DeleteSshKeyAsync(key.Key.Id, CancellationToken.None), SshKeyKind.Word), $"The SSH key {key.Name} was deleted.");
        }
    }

    private void Take<T>(RaffResult<T> answer, string done)
    {
        if (answer is RaffResult<T>.Failed { Error: var error })
        {
            errors.Take(error, asked is Asked.Adding ? ["name", "public_key"] : asked is Asked.Renaming ? ["name"] : []);
            return;
        }

        told = done;
        asked = null;
    }

    private const string PrivateKey = "That was a private key: it was neither sent nor kept. Paste the public one, and replace this pair if its private key was seen.";

    /// <summary>What the operator is asked at the moment. Closed.</summary>
    private abstract record Asked
    {
        /// <summary>The key it is about; null for a new one.</summary>
        public SshKeyRow? Row => this switch
        {
            Renaming renaming => renaming.Key,
            Deleting deleting => deleting.Key,
            _ => null,
        };

        /// <summary>A new key.</summary>
        public sealed record Adding : Asked;

        /// <summary>Another name.</summary>
        public sealed record Renaming(SshKeyRow Key) : Asked;

        /// <summary>Whether it shall go.</summary>
        public sealed record Deleting(SshKeyRow Key) : Asked;
    }
}
