namespace Raff.Console.Features.SignIn;

/// <summary>The model of the sign-in page. Never contains a key.</summary>
public sealed record SignInModel
{
    /// <summary>Which API the key is for, in words.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Where to go afterwards; null for the overview.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>Why the operator is here again; null for a plain visit.</summary>
    public string? Notice { get; init; }

    /// <summary>The error of the last attempt.</summary>
    public string? Problem { get; init; }

    /// <summary>The operator already signed in in this browser; null for none.</summary>
    public string? SignedInAs { get; init; }

    /// <summary>The identities to offer with one click.</summary>
    public IReadOnlyList<DemoIdentity> Demo { get; init; } = [];
}
