namespace Raff.Console.Domain.Actions;

/// <summary>What an operator does before a command is sent.</summary>
public enum Confirmation
{
    /// <summary>Nothing: it is sent at once, or its form is the confirmation.</summary>
    None,

    /// <summary>Confirms a question that states what is lost.</summary>
    Confirm,

    /// <summary>Types the name of the target, because it can't be undone.</summary>
    TypeName,
}
