using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Shuddhachar.Warehouse.Tests;

/// <summary>
/// DuckDB.NET.Data was compiled against a package that the package source lacks; our project stands in for it. What does not link would only
/// fail when first called, so every reference is resolved here, over metadata.
/// </summary>
public sealed class LinkTests
{
    const string Bindings = "DuckDB.NET.Bindings";

    [Fact]
    public void EveryMemberThatTheDataPackageReferences_IsInTheBindingsWithTheSameSignature()
    {
        using var clientFile = new PEReader(File.OpenRead(typeof(DuckDBConnection).Assembly.Location));
        using var libraryFile = new PEReader(File.OpenRead(typeof(DuckDBType).Assembly.Location));
        var client = clientFile.GetMetadataReader();
        var (types, members) = Defined(libraryFile.GetMetadataReader());
        var wantedTypes = client.TypeReferences.Where(type => IsBinding(client, type)).Select(type => Names.Of(client, type)).ToList();
        var wantedMembers = client.MemberReferences.Select(client.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference && IsBinding(client, (TypeReferenceHandle)member.Parent))
            .Select(member => Member(
                Names.Of(client, (TypeReferenceHandle)member.Parent), client.GetString(member.Name), member.DecodeMethodSignature(Names.Instance, null)))
            .ToList();
        Assert.True(wantedTypes.Count > 50, "the package references no bindings: is the test looking at the right assembly?");
        Assert.True(wantedMembers.Count > 200);
        Assert.Empty(wantedTypes.Except(types));
        Assert.Empty(wantedMembers.Except(members));
    }

    static (HashSet<string> Types, HashSet<string> Members) Defined(MetadataReader library)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in library.TypeDefinitions)
        {
            var type = Names.Of(library, handle);
            types.Add(type);
            foreach (var method in library.GetTypeDefinition(handle).GetMethods().Select(library.GetMethodDefinition))
                members.Add(Member(type, library.GetString(method.Name), method.DecodeSignature(Names.Instance, null)));
        }

        return (types, members);
    }

    static string Member(string type, string name, MethodSignature<string> signature) =>
        $"{(signature.Header.IsInstance ? "" : "static ")}{signature.ReturnType} {type}.{name}`{signature.GenericParameterCount}({string.Join(", ", signature.ParameterTypes)})";

    static bool IsBinding(MetadataReader reader, TypeReferenceHandle handle) => reader.GetTypeReference(handle).ResolutionScope is var scope && scope.Kind switch
    {
        HandleKind.TypeReference => IsBinding(reader, (TypeReferenceHandle)scope),
        HandleKind.AssemblyReference => reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) == Bindings,
        _ => false,
    };

    /// <summary>Spells types out, so that two assemblies can be compared by text. Class and value type differ in a signature, and so here.</summary>
    sealed class Names : ISignatureTypeProvider<string, object?>
    {
        internal static readonly Names Instance = new();

        internal static string Of(MetadataReader reader, TypeReferenceHandle handle)
        {
            var type = reader.GetTypeReference(handle);
            return type.ResolutionScope.Kind == HandleKind.TypeReference
                ? $"{Of(reader, (TypeReferenceHandle)type.ResolutionScope)}/{reader.GetString(type.Name)}"
                : $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
        }

        internal static string Of(MetadataReader reader, TypeDefinitionHandle handle)
        {
            var type = reader.GetTypeDefinition(handle);
            return type.GetDeclaringType() is { IsNil: false } outer
                ? $"{Of(reader, outer)}/{reader.GetString(type.Name)}"
                : $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
        }

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Kind(rawTypeKind) + Of(reader, handle);

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Kind(rawTypeKind) + Of(reader, handle);

        public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";

        public string GetByReferenceType(string elementType) => elementType + "&";

        public string GetFunctionPointerType(MethodSignature<string> signature) =>
            $"{signature.Header.CallingConvention}({string.Join(",", signature.ParameterTypes)})->{signature.ReturnType}";

        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(",", typeArguments)}>";

        public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

        public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => $"{unmodifiedType} modified by {modifier}";

        public string GetPinnedType(string elementType) => elementType;

        public string GetPointerType(string elementType) => elementType + "*";

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetSZArrayType(string elementType) => elementType + "[]";

        static string Kind(byte raw) => (SignatureTypeKind)raw switch
        {
            SignatureTypeKind.ValueType => "struct ",
            SignatureTypeKind.Class => "class ",
            _ => "",
        };
    }
}
