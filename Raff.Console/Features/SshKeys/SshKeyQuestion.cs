using Raff.Console.Components;

namespace Raff.Console.Features.SshKeys;

/// <summary>A dialog about SSH keys. Closed.</summary>
public abstract record SshKeyQuestion : DialogQuestion
{
    private SshKeyQuestion(Type component)
        : base(component)
    {
    }

    /// <summary>A new key.</summary>
    public sealed record Add() : SshKeyQuestion(typeof(AddSshKeyDialog));

    /// <summary>Another name for a key.</summary>
    public sealed record Rename(SshKeyRow Key) : SshKeyQuestion(typeof(RenameSshKeyDialog));

    /// <summary>Whether to delete a key.</summary>
    public sealed record Delete(SshKeyRow Key) : SshKeyQuestion(typeof(DeleteSshKeyDialog));
}
