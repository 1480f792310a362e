namespace Raff.Console.Features.SignIn;

/// <summary>What the sign-in page shows. Never holds a key.</summary>
public sealed record SignInModel
{
    /// <summary>Which API the key is for, in words.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Where to go afterwards; null for the overview.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>Why the operator is here again; null for a plain visit.</summary>
    public string? Notice { get; init; }

    /// <summary>What went wrong with the last try.</summary>
    public string? Problem { get; init; }

    /// <summary>Who is signed in already in this browser; null for no one.</summary>
    public string? SignedInAs { get; init; }

    /// <summary>The identities to offer with one click.</summary>
    public IReadOnlyList<DemoIdentity> Demo { get; init; } = [];
}
