namespace Raff.Console.Domain.Findings;

/// <summary>The number at which a rule begins to find something.</summary>
/// <param name="Name">What it limits: "Age of an unattached volume".</param>
/// <param name="Default">The number unless a setting says otherwise.</param>
/// <param name="Unit">Its unit in the plural: "days".</param>
/// <param name="Description">How it is compared, in a sentence.</param>
public sealed record RuleThreshold(string Name, double Default, string Unit, string Description);
