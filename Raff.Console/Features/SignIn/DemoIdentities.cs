namespace Raff.Console.Features.SignIn;

/// <summary>The demo identities, set by the composition root if the console uses the emulator; otherwise empty.</summary>
public sealed class DemoIdentities
{
    /// <summary>Those to offer, in order.</summary>
    public IReadOnlyList<DemoIdentity> Offered { get; set; } = [];

    /// <summary>
    /// Whether they are offered to other machines too. The emulator answers its demo keys on loopback only, and the console must not
    /// become the way around that.
    /// </summary>
    public bool AllowRemote { get; set; }

    /// <summary>Whether a key is one of the well-known ones.</summary>
    public Func<string, bool> IsDemoKey { get; set; } = _ => false;
}
