namespace Raff.Console.Kinds;

/// <summary>The keys of columns that rows alone do not fill.</summary>
public static class DerivedColumn
{
    /// <summary>The estimated price of a month.</summary>
    public const string Monthly = "monthly";

    /// <summary>The open findings of a row.</summary>
    public const string Findings = "finding";
}
