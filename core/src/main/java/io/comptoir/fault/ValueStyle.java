package io.comptoir.fault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How the value types of Comptoir are generated: the generated class stays out of sight, only the written one is API. */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        jdk9Collections = true,
        toBuilder = "toBuilder",
        allowedClasspathAnnotations = Override.class,
        throwForInvalidImmutableState = IllegalArgumentException.class)
public @interface ValueStyle {}
