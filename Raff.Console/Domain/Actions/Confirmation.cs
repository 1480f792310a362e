namespace Raff.Console.Domain.Actions;

/// <summary>What an operator does before a command is sent.</summary>
public enum Confirmation
{
    /// <summary>Nothing: it is sent at once, or its form is the confirmation.</summary>
    None,

    /// <summary>Answers a question that says what is lost.</summary>
    Confirm,

    /// <summary>Types the name of the target, since nothing brings it back.</summary>
    TypeName,
}
