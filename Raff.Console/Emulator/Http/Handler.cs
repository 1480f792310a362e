namespace Raff.Console.Emulator.Http;

/// <summary>Carries out an operation: returns an instance of <see cref="Operation.Answer"/>, or throws a <see cref="RefusalException"/>.</summary>
internal delegate Task<object> Handler(Call call, CancellationToken cancel);
