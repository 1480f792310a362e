using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Domain;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.SshKeys;

/// <summary>Adds an SSH key to the account. The API has no permission for SSH keys, so the change is sent and a refusal is shown.</summary>
public sealed partial class AddSshKeyDialog
{
    private const string PrivateKey = "This is a private key. It was not sent or stored. Paste the public key, and replace this key pair if anyone may have " +
        "seen it.";
    private readonly FormErrors errors = new();
    private string name = "";
    private string publicKey = "";
    private SshKeyText? read;

    [Parameter, EditorRequired]
    public required SshKeyQuestion.Add Question { get; set; }

    [CascadingParameter]
    public required OpenDialog Dialog { get; set; }

    [Inject]
    public required AccountChanges Changes { get; init; }

    private void Paste(string text)
    {
        publicKey = text;
        read = text.Length == 0 ? null : SshKeyText.Read(text);
        if (read is SshKeyText.Private)
        {
            // Not left in the field, where others could see it or a later Enter could send it.
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
        var checkedName = errors.Require("name", "The name", name, RenameSshKeyDialog.MaxName);
        switch (SshKeyText.Read(publicKey))
        {
            case SshKeyText.Invalid invalid:
                errors.Add("public_key", invalid.Sentence);
                break;
            case SshKeyText.Private:
                errors.Add("public_key", PrivateKey);
                break;
            case SshKeyText.Key key when !errors.Any:
                await SendAsync(checkedName, key.Line);
                break;
        }
    }

    private async Task SendAsync(string checkedName, string line)
    {
        if (await Changes.SendAsync(null, client =>
            client.AddSshKeyAsync(checkedName, line, CancellationToken.None), SshKeyKind.Word) is RaffResult<SshKey>.Failed { Error: var error })
        {
            errors.Take(error, "name", "public_key");
            return;
        }

        Dialog.Done($"SSH key {NameText.Of(checkedName)} added");
    }
}
