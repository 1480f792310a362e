namespace Raff.Console.RaffApi.Wire;

/// <summary>An answer is larger than the console is willing to read. Never leaves <see cref="RaffExchange"/>.</summary>
internal sealed class AnswerTooLargeException : Exception;
